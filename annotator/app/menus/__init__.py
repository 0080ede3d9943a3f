"""The menus: each with its actions and what they do, side by side."""
