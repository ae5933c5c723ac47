"""Keras without Keras: devices and backends, and the pictures that networks are trained on."""
