"""Networks that others trained to label words, with named entities for instance.

``identity`` finds the folder of a network and tells one from another, without loading any;
``alignment`` brings the labels of a network's tokens to our words; ``network`` runs one. torch and
transformers are the extra ``neural``, and only ``network`` imports them, when one is opened.
"""
