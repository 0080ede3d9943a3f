// Opens what a link leads into; browsers that do so by themselves have nothing left to do. A link to
// the disagreements of one pair of annotators unfolds them, for some may be folded away.
function reveal() {
  const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place) return;
  for (let at = place; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  if (place.className.startsWith("at-"))
    for (const folded of place.closest(".group").querySelectorAll("details")) folded.open = true;
  place.scrollIntoView();
}
addEventListener("hashchange", reveal);
reveal();
