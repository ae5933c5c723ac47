"""Keras without Keras: devices and backends, the pictures that networks are trained on, and small ones that go wrong."""
