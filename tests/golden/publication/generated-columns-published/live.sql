create publication p; create publication q with (publish_generated_columns = stored);
