-- The two committees write down what is built; the First Secretary advises and looks after it in the log.
update duty_share set routes = array['POST /projects', 'POST /projects/{id}'] where matter = 'PROJECTS' and body = 'COMMITTEES' and share = 'EXECUTE';
