SELECT *
FROM Appointment
WHERE HallCode = @hallCode AND AgreedAtUtc >= @startUtc AND AgreedAtUtc < @endUtc;
