"""Wording of what keeps the app from starting."""

from annotator.wording.language import Sentences, both

APP: dict[str, Sentences] = {
    "app.no_screen": both(
        "There is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). "
        "Without one, use the commands: musnad --help.",
        "لا شاشة تُفتح عليها نافذة (لم يُضبط DISPLAY ولا WAYLAND_DISPLAY). "
        "استعمل الأوامر بدونها: musnad --help.",
    ),
    "app.library_missing": both(
        "Qt cannot be loaded: {reason}. The README names the system packages that it needs.",
        "تعذّر تحميل Qt: {reason}. تذكر صفحة README حزم النظام التي يحتاج إليها.",
    ),
}
