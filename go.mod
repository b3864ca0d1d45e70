module github.com/kakezan/kakezan

go 1.26.0

require (
	github.com/google/go-cmp v0.7.0
	go.yaml.in/yaml/v4 v4.0.0
	golang.org/x/exp v0.0.0-20260908205506-85c1c2202aba
	golang.org/x/text v0.43.0
	gonum.org/v1/gonum v0.17.0
	pgregory.net/rapid v1.3.0
)

require (
	github.com/clipperhouse/displaywidth v0.11.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
)

require github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
