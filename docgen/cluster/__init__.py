"""Builds spread over a cluster: the one who asks, and the workers."""
