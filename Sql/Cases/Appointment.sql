SELECT * FROM Appointment WHERE HallCode = @hallCode AND AppointmentId = @appointmentId;
