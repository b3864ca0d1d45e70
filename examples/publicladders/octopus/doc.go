// Package octopus reads Octopus Deploy's People: pages of what is expected at a
// level of a family of jobs, written in the first person.
//
// It shows steps within grades (the maturities, L3.1 to L3.3, and one below,
// L1.0), tracks that begin at rank 2, expectations that other pages take over,
// an attribute that pages call by different names, and a way back from the
// first step of a grade to the last of the one below.
//
// The pages are Apache-2.0, github.com/OctopusDeploy/People; nothing of them is
// in this folder.
package octopus
