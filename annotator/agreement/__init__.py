"""How far annotators agree who marked the same articles: values in, figures out."""
