-- A source is a document or one of the marks V, R, L and A, which pages say in the reader's language.
update parameter set source = 'R', version = version + 1 where source = '待核 unconfirmed';
update parameter set source = '国家统计局（2010 年不变价）', version = version + 1
where source = '国家统计局 (2010 constant 2,300)';
