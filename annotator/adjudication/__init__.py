"""Agreeing on one annotation where several differ: what they differ in, and what is decided."""
