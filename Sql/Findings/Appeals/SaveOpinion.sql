UPDATE Appeal SET SupervisorId = @supervisorId, SupervisorOpinion = @opinion
WHERE HallCode = @hallCode AND AppealId = @appealId AND State = 'open' AND SupervisorId IS NULL;
