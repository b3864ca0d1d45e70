// Package examples has one folder for each program that shows the library at
// work. Each runs without arguments and without a network, and speaks English
// and Japanese:
//
//	go run ./examples/quickstart -lang ja
//
// SYSTEMS.md, at the root of the module, says which system each of them shows,
// with the types and functions behind it and the tests that hold it.
package examples
