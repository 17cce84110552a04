-- The quorum table of the bodies (meeting.quorum.*, meeting.majority.*) rules the democratic appraisal too; these two nobody read.
delete from parameter where name in ('identification.appraisal-quorum', 'identification.appraisal-majority');
delete from parameter_definition where name in ('identification.appraisal-quorum', 'identification.appraisal-majority');
