owner = current_user
