"""What a person may write: one pydantic model per section of the YAML, how it becomes objects, and back."""
