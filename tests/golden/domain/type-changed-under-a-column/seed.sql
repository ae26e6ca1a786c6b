insert into app.invoices values (1, 10), (2, null);
