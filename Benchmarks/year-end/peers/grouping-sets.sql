-- The ten base tables from one scan a file, and the 24 results from them.
create table gc as select yy, mm, dept, item, typ, ch, act, ot, ev, grouping(mm) gm, grouping(dept) gd, grouping(item) gi, grouping(typ) gt, grouping(act) ga, grouping(ot) go, grouping(ev) ge, count(*) n
from (select year(dt) yy, month(dt) mm, dept, item, typ, ch, act, act<=prom ot, ev from {CASES}) group by grouping sets ((yy,mm,ch),(dept,yy,ot),(typ,ch,yy),(item,yy),(dept,act),(yy,ev));
create table gd as select yy, mm, unit, lev, topic, keyf, grouping(mm) gm, grouping(unit) gu, grouping(topic) gt, grouping(keyf) gk, count(*) n
from (select year(dt) yy, month(dt) mm, unit, lev, topic, keyf from {DISCLOSURES}) group by grouping sets ((yy,mm,lev),(unit,yy),(topic),(lev,yy,keyf));
create view cm as select yy y,mm m,ch,n from gc where gm=0; create view cdy as select dept,yy y,sum(n)::bigint n,(sum(n) filter (ot))::bigint k from gc where go=0 group by 1,2;
create view ct as select typ,ch,yy y,n from gc where gt=0; create view ci as select item,yy y,n from gc where gi=0; create view ca as select dept,act,n from gc where ga=0; create view ce as select yy y,coalesce(ev,'') ev,n from gc where ge=0;
create view dm as select yy y,mm m,lev,n from gd where gm=0; create view du as select unit,yy y,n from gd where gu=0; create view dk as select lev,yy y,keyf,n from gd where gk=0; create view dt as select topic,n from gd where gt=0;
create view cah as select dept, act, n, sum(n) over (partition by dept order by act)::bigint cum, sum(n) over (partition by dept)::bigint tot from ca;
create view q as select dept, p, (tot-1)*p h, min(act) filter (cum > floor((tot-1)*p)) lo, min(act) filter (cum > ceil((tot-1)*p)) hi from cah, (values (0.5::double),(0.9::double)) t(p) group by dept,p,tot;
select '#01 cases_total_by_year'; select concat_ws(chr(9), y, sum(n)) from cdy group by y order by y;
select '#02 cases_by_year_month'; select concat_ws(chr(9), y, m, sum(n)) from cm group by y,m order by y,m;
select '#03 cases_by_dept_year'; select concat_ws(chr(9), dept, y, n) from cdy order by dept,y;
select '#04 cases_by_type_channel_year'; select concat_ws(chr(9), typ, ch, y, n) from ct order by typ,ch,y;
select '#05 top10_items'; select concat_ws(chr(9), item, n) from (select item, sum(n) n from ci group by 1 order by n desc, item limit 10) order by n desc, item;
select '#06 ontime_by_dept_year'; select concat_ws(chr(9), dept, y, printf('%.4f', 100.0::double*k/n)) from cdy order by dept,y;
select '#07 mean_days_by_dept'; select concat_ws(chr(9), dept, printf('%.4f', sum(act*n)::double/sum(n))) from ca group by dept order by dept;
select '#08 median_days_by_dept'; select concat_ws(chr(9), dept, printf('%.4f', lo+(hi-lo)*(h-floor(h)))) from q where p=0.5 order by dept;
select '#09 p90_days_by_dept'; select concat_ws(chr(9), dept, printf('%.4f', lo+(hi-lo)*(h-floor(h)))) from q where p=0.9 order by dept;
select '#10 satisfaction_by_year'; select y || chr(9) || ev || chr(9) || n from ce order by y, ev;
select '#11 distinct_depts_by_year'; select concat_ws(chr(9), y, count(*)) from cdy group by y order by y;
select '#12 distinct_items_by_year'; select concat_ws(chr(9), y, count(*)) from ci group by y order by y;
select '#13 online_share_by_year_month'; select concat_ws(chr(9), y, m, printf('%.4f', 100.0::double*(sum(n) filter (ch='网上'))/sum(n))) from cm group by y,m order by y,m;
select '#14 yoy_by_dept'; select concat_ws(chr(9), dept, y, printf('%.4f', 100.0::double*(n-p)/p)) from (select dept, y, n, lag(n) over (partition by dept order by y) p from cdy) where p is not null order by dept,y;
select '#15 disc_total_by_year'; select concat_ws(chr(9), y, sum(n)) from dm group by y order by y;
select '#16 disc_by_level_year'; select concat_ws(chr(9), lev, y, sum(n)) from dk group by lev,y order by lev,y;
select '#17 disc_by_month_level'; select concat_ws(chr(9), y, m, lev, n) from dm order by y,m,lev;
select '#18 disc_by_unit_year'; select concat_ws(chr(9), unit, y, n) from du order by unit,y;
select '#19 disc_unit_rank'; select concat_ws(chr(9), y, r, unit, n) from (select unit, y, n, rank() over (partition by y order by n desc) r from du) order by y,r,unit;
select '#20 disc_unit_rank_change'; select concat_ws(chr(9), unit, y, p-r) from (select unit, y, r, lag(r) over (partition by unit order by y) p from (select unit, y, rank() over (partition by y order by n desc) r from du)) where p is not null order by unit,y;
select '#21 disc_key_by_level'; select concat_ws(chr(9), lev, sum(n) filter (keyf='是')) from dk group by lev order by lev;
select '#22 disc_by_topic'; select concat_ws(chr(9), topic, n) from dt order by topic;
select '#23 disc_key_share_by_year'; select concat_ws(chr(9), y, printf('%.4f', 100.0::double*(sum(n) filter (keyf='是'))/sum(n))) from dk group by y order by y;
select '#24 disc_yoy_by_level'; select concat_ws(chr(9), lev, y, printf('%.4f', 100.0::double*(n-p)/p)) from (select lev, y, n, lag(n) over (partition by lev order by y) p from (select lev,y,sum(n)::bigint n from dk group by 1,2)) where p is not null order by lev,y;
