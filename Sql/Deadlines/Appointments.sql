SELECT *
FROM Appointment
WHERE HallCode = @hallCode AND AgreedAtUtc >= @sinceUtc
ORDER BY AppointmentId;
