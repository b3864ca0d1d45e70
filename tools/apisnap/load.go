package main

import (
	"errors"
	"fmt"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// load returns the path of the module in folder root and its public packages, sorted by path.
func load(root string) (string, []*types.Package, error) {
	cfg := &packages.Config{
		Dir:  root,
		Mode: packages.LoadTypes | packages.NeedModule,
	}
	loaded, err := packages.Load(cfg, "./...")
	if err != nil {
		return "", nil, err
	}
	module := ""
	var public []*types.Package
	var errs []error
	for _, p := range loaded {
		if len(p.Errors) > 0 {
			for _, e := range p.Errors {
				errs = append(errs, e)
			}
			continue
		}
		if p.Module != nil {
			module = p.Module.Path
		}
		if isPublic(p.PkgPath, p.Name) {
			public = append(public, p.Types)
		}
	}
	if err := errors.Join(errs...); err != nil {
		return "", nil, err
	}
	if module == "" || len(public) == 0 {
		return "", nil, fmt.Errorf("no public package below %s", root)
	}
	slices.SortFunc(public, func(a, b *types.Package) int { return strings.Compare(a.Path(), b.Path()) })
	return module, public, nil
}

// isPublic reports whether a stranger can import the package.
func isPublic(path, name string) bool {
	return name != "main" && !slices.Contains(strings.Split(path, "/"), "internal")
}
