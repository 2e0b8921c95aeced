"""Is this the same company or person? What does a name or a title mean? Pure: values in, values out."""
