// Tools that .ci/run builds. A module of their own, so that nothing of them reaches an importer of the library.
module github.com/kakezan/kakezan/tools

go 1.26.0

require (
	golang.org/x/exp v0.0.0-20260908205506-85c1c2202aba
	golang.org/x/tools v0.51.0
)

require (
	github.com/BurntSushi/toml v1.4.1-0.20240526193622-a339e1f7089c // indirect
	golang.org/x/exp/typeparams v0.0.0-20231108232855-2478ac86f678 // indirect
	golang.org/x/mod v0.41.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/text v0.43.0
	honnef.co/go/tools v0.8.2 // indirect
	mvdan.cc/gofumpt v0.12.0 // indirect
)

tool (
	github.com/kakezan/kakezan/tools/apisnap
	github.com/kakezan/kakezan/tools/doccheck
	github.com/kakezan/kakezan/tools/ownwords
	honnef.co/go/tools/cmd/staticcheck
	mvdan.cc/gofumpt
)
