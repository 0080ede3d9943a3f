"""Every change that an annotator can make, as a pure function: Annotation -> Annotation.

``marking`` makes and reshapes mentions, ``filling`` fills the roles of a frame, ``frames`` changes
attributions, ``reframing`` parts, joins and doubles them, ``stances`` changes their stances,
``entities`` whom mentions refer to, ``document`` what concerns the article as a whole. Nothing
here draws, asks or saves.
"""
