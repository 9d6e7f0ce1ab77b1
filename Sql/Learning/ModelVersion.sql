SELECT * FROM ModelVersion WHERE HallCode = @hallCode AND Version = @version;
