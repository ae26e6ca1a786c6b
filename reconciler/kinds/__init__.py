"""Every kind of object, one module and one catalog query each."""
