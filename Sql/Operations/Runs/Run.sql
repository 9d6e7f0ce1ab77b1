SELECT * FROM Run WHERE RunId = @runId;
