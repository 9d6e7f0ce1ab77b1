SELECT COUNT(*)
FROM Session AS s
-- part Matching
-- part OfDepartment
-- part WithFinding
;
