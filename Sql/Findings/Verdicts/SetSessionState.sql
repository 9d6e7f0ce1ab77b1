UPDATE Session SET State = @state, OpenFindings = @openFindings, Priority = @priority
WHERE HallCode = @hallCode AND SessionId = @sessionId;
