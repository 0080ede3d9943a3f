"""The article on the screen: its layout, its marks, its selection."""
