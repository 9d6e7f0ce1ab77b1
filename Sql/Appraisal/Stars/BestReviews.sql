WITH Words AS (
  SELECT StaffNo, Body AS Quote, RatedAtUtc AS AtUtc, ROW_NUMBER() OVER (ORDER BY RatedAtUtc DESC, ReviewId) AS RowNo
  FROM Review
  WHERE HallCode = @hallCode AND StaffNo = @staffNo AND RatedAtUtc >= @fromUtc AND RatedAtUtc < @untilUtc AND IsDefault = 0 AND Level = 5 AND Body <> ''
)
SELECT StaffNo, Quote, AtUtc FROM Words WHERE RowNo <= @most ORDER BY RowNo;
