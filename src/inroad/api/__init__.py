"""The HTTP door: translate a request, call one verb, translate back."""
