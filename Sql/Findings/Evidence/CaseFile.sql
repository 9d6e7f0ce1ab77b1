SELECT * FROM CaseFile WHERE HallCode = @hallCode AND CaseNo = @caseNo;
