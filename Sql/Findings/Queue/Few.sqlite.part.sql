  LIMIT @sessions
