-- Which step of its case a task stands for is written into the task itself. As variables, a step was entered into two dozen
-- indexes. What a flow passed is handed over whenever it waits, and need not be stored between two acts. A database that no
-- engine has worked on holds neither.
do $$
begin
    if to_regclass('act_ru_task') is null then
        return;
    end if;
    update act_ru_task task
    set description_ = kind.text_ || ' ' || step.text_
    from act_ru_variable kind, act_ru_variable step
    where kind.task_id_ = task.id_ and kind.name_ = 'kind' and step.task_id_ = task.id_ and step.name_ = 'step';
    delete from act_ru_variable where task_id_ is not null and name_ in ('kind', 'step');
    delete from act_ru_variable where name_ = 'trace';
end
$$;
