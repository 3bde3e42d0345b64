"""The stages of the pipeline, in its order: a module each, or a folder where one file would be too much."""
