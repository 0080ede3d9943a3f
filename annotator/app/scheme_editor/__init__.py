"""The editor of a project's annotation scheme: a dialog of its own, loaded when it is asked for."""
