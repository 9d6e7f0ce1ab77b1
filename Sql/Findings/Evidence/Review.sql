SELECT * FROM Review WHERE HallCode = @hallCode AND ReviewId = @reviewId;
