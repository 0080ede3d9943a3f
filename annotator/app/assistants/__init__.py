"""The assistants that bring articles in and write them out, step by step and never blindly."""
