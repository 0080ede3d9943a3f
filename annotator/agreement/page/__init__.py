"""The report on agreement: one page of HTML that needs nothing besides itself.

Nothing is computed here that is a figure of its own; a figure on the page is one of
`annotator.agreement.report`.
"""
