"""The values everything is about: articles, mentions, attributions, stances, schemes."""
