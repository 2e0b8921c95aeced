"""Files in: read the bytes, recognise the profile, yield one record a row."""
