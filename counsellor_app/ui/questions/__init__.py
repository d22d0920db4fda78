"""The questions of a form on screen: one control for each kind of field, one frame for all."""
