#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Dumps the database of the running product with pg_dump, restores it into a new server with pg_restore, starts the product
# there and looks: the whole log still holds, a checkpoint kept on paper before the dump is its past, cases go on at the step
# where they stood, and nobody may change what was recorded.
#
#   docker/restore-drill.sh nawate-app.jar nawate-verify.jar /usr/lib/postgresql/18/bin [port]
#
# Not as root, for PostgreSQL refuses that. It uses three ports from the one named on (8097).
set -eu
jar=$1 verify=$2 bin=$3 port=${4:-8097}
old=$((port + 1)) new=$((port + 2))
work=$(mktemp -d)
product=
trap 'end' EXIT

end() {
    [ -z "$product" ] || kill "$product" 2>/dev/null || true
    for one in old new; do
        [ ! -d "$work/$one" ] || "$bin/pg_ctl" --pgdata="$work/$one" --mode=immediate --silent stop 2>/dev/null || true
    done
}

# A new server with both roles and an empty database.
server() {
    "$bin/initdb" --pgdata="$work/$1" --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync >"$work/$1.initdb"
    "$bin/pg_ctl" --pgdata="$work/$1" --log="$work/$1.log" --options="-p $2 -k $work -h 127.0.0.1" --wait --silent start
    sql postgres "$2" postgres "create role nawate login"
    sql postgres "$2" postgres "create role nawate_application login"
    sql postgres "$2" postgres "create database nawate owner nawate"
}

# As whom, at which server, in which database, what.
sql() {
    "$bin/psql" --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 \
        --host=127.0.0.1 --port="$2" --username="$1" --dbname="$3" --command="$4"
}

start() {
    java -XX:TieredStopAtLevel=1 -jar "$jar" --spring.profiles.active=demo --server.port="$port" --nawate.home="$work/home" \
        --nawate.database.url="jdbc:postgresql://127.0.0.1:$1/nawate" --nawate.database.username=nawate_application \
        --nawate.database.owner.username=nawate >>"$work/product.log" 2>&1 &
    product=$!
    waited=0
    until curl --silent --fail --output /dev/null "http://localhost:$port/actuator/health/readiness"; do
        kill -0 "$product" || { tail -20 "$work/product.log"; exit 1; }
        waited=$((waited + 1))
        [ "$waited" -lt 600 ] || { echo "It did not answer within five minutes: $work/product.log"; exit 1; }
        sleep 0.5
    done
}

stop() {
    kill "$product"
    wait "$product" || true
    product=
}

# Who, which method, which address, what.
call() {
    curl --silent --show-error --fail-with-body --user "$1:nawate-demo" --request "$2" --header 'Content-Type: application/json' \
        ${4:+--data "$4"} "http://localhost:$port$3"
    echo
}

draft() {
    call officer POST /api/proposals "{\"id\":\"$1\",\"kind\":\"ADDITION\",\"effectiveOn\":\"2027-04-01\",\"sheet\":{\"name\":\"復元の後も続く取組 $1\",\
\"measure\":6,\"content\":\"庁内の申請を電子化する\",\"currentState\":\"紙で受け付けている\",\"expectedEffect\":\"待ち時間を短くする\",\
\"kgi\":\"処理時間 30%削減\",\"schedule\":[{\"year\":2027,\"text\":\"運用開始\",\"budgetYen\":1200000}]}}" >/dev/null
    call officer POST "/api/proposals/$1/submission" >/dev/null
}

holds() {
    call auditor POST /api/log/checks '' >"$work/check.json"
    id=$(sed -n 's/.*"id":\([0-9]*\).*/\1/p' "$work/check.json")
    until grep -q '"outcome":"' "$work/check.json"; do
        sleep 0.2
        call auditor GET "/api/log/checks/$id" >"$work/check.json"
    done
    grep -q '"outcome":"HOLDS"' "$work/check.json" || { echo "The log does not hold: $(cat "$work/check.json")"; exit 1; }
}

count() {
    sql postgres "$1" nawate "$2"
}

echo "A server with PostgreSQL $("$bin/pg_dump" --version | sed 's/[^0-9]*\([0-9.]*\).*/\1/'), the demo city, and work ($work)"
server old "$old"
# A server that has lived: its transactions are counted far beyond those of a new one.
sql postgres "$old" nawate "do \$\$ begin for i in 1..20000 loop perform pg_current_xact_id(); commit; end loop; end \$\$"
start "$old"
for i in 1 2 3; do
    draft "case-restore-$i"
    call chief POST "/api/inbox/case-restore-$i~1" '{"act":"ENDORSE"}' >/dev/null
done
call auditor GET /api/bundles/everything >/dev/null
curl --silent --fail "http://localhost:$port/log/checkpoint" >"$work/paper.txt"
key=$(call auditor GET /api/log/keys | sed -n 's/.*"key":"\([^"]*\)".*/\1/p')
echo "Kept on paper: the checkpoint at $(sed -n 2p "$work/paper.txt") facts, the key $key"

echo "pg_dump as the owner, while people work"
(for i in 1 2 3 4 5; do draft "case-meanwhile-$i"; done) &
"$bin/pg_dump" --host=127.0.0.1 --port="$old" --username=nawate --format=custom --file="$work/nawate.dump" nawate
wait $!
stop
echo "  $(wc -c <"$work/nawate.dump") bytes; the old server stops at transaction $(count "$old" 'select pg_current_xact_id()') and is left behind"
"$bin/pg_ctl" --pgdata="$work/old" --mode=immediate --silent stop

echo "pg_restore as the owner, into a new server"
server new "$new"
"$bin/pg_restore" --host=127.0.0.1 --port="$new" --username=nawate --dbname=nawate --single-transaction --exit-on-error "$work/nawate.dump"
dumped=$(count "$new" 'select count(*) from domain_event_entry')
echo "  $dumped facts, $(count "$new" 'select count(*) from event_log') of them sealed; the new server is at transaction $(count "$new" 'select pg_current_xact_id()'), the newest fact at $(count "$new" 'select max(transaction_id) from domain_event_entry')"

echo "The product starts there"
start "$new"
holds
echo "  the log holds: $(cat "$work/check.json")"
for attempt in "update domain_event_entry set payload = meta_data" "delete from event_log" "truncate event_log_checkpoint" \
    "alter table domain_event_entry disable trigger user"; do
    if sql nawate_application "$new" nawate "$attempt" 2>"$work/refused"; then
        echo "The application may: $attempt"
        exit 1
    fi
done
if sql nawate "$new" nawate "delete from domain_event_entry" 2>"$work/refused"; then
    echo "The owner may delete facts"
    exit 1
fi
echo "  what was recorded cannot be changed: $(head -1 "$work/refused")"
for i in 1 2 3; do
    call director POST "/api/inbox/case-restore-$i~2" '{"act":"ENDORSE"}' >/dev/null
done
draft case-afterwards-1
holds
sealed=$(count "$new" 'select count(*) from event_log')
[ "$sealed" -gt "$dumped" ] || { echo "Nothing new was sealed"; exit 1; }
echo "  cases go on, $sealed facts are sealed, the log holds, $(count "$new" 'select count(*) - 1 from event_log_era') time the order of transactions began anew"

echo "The checkpoint on paper against the log of now"
call auditor GET /api/bundles/everything >/dev/null
curl --silent --fail --user auditor:nawate-demo --output "$work/everything.zip" "http://localhost:$port/api/bundles/everything"
java -jar "$verify" "$work/everything.zip" --key "$key" --against "$work/paper.txt" --lang en
stop
echo "Dumped, restored, and gone on."
