-- release-before: works
-- Lines are looked up by their place in a batch, and verdicts by the line: the primary keys begin with the batch. These two
-- were written with each of ten thousand rows, and no statement reads by them that the keys do not serve.
drop index billing.lines_by_guide;
drop index billing.verdicts_by_opening;
