package main

import (
	"bytes"
	"fmt"
	"go/types"
	"slices"
	"strings"
)

// listing returns the exported declarations of a package, one a line, sorted by name; below a type its exported fields
// in their order and its exported methods by name. Methods that come from an embedded field are left to its own type.
// Other packages of the module go by their folder, packages of other modules by their import path.
func listing(module string, p *types.Package) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "package %s // import %q\n\n", p.Name(), p.Path())
	qualify := func(other *types.Package) string {
		if other == p {
			return ""
		}
		return strings.TrimPrefix(other.Path(), module+"/")
	}
	scope := p.Scope()
	for _, name := range scope.Names() {
		obj := scope.Lookup(name)
		if !obj.Exported() {
			continue
		}
		switch obj := obj.(type) {
		case *types.Const:
			fmt.Fprintf(&b, "%s\n", types.ObjectString(obj, qualify)+" = "+obj.Val().String())
		case *types.TypeName:
			writeType(&b, obj, qualify)
		default:
			fmt.Fprintln(&b, types.ObjectString(obj, qualify))
		}
	}
	return b.Bytes()
}

func writeType(b *bytes.Buffer, obj *types.TypeName, qualify types.Qualifier) {
	named, ok := obj.Type().(*types.Named)
	if obj.IsAlias() || !ok {
		fmt.Fprintln(b, types.ObjectString(obj, qualify))
		return
	}
	head := "type " + obj.Name() + typeParams(named, qualify)
	switch u := named.Underlying().(type) {
	case *types.Struct:
		comparable := ""
		if !types.Comparable(named) {
			comparable = " // not comparable"
		}
		fmt.Fprintf(b, "%s struct%s\n", head, comparable)
		for f := range u.Fields() {
			if f.Exported() {
				fmt.Fprintf(b, "\tfield %s %s\n", f.Name(), types.TypeString(f.Type(), qualify))
			}
		}
	case *types.Interface:
		fmt.Fprintf(b, "%s interface\n", head)
		for m := range u.Methods() {
			name := m.Name()
			if !m.Exported() {
				name = "(unexported) " + name
			}
			fmt.Fprintf(b, "\trequires %s%s\n", name, signature(m, qualify))
		}
		for e := range u.EmbeddedTypes() {
			if _, ok := e.Underlying().(*types.Interface); !ok {
				fmt.Fprintf(b, "\trequires %s\n", types.TypeString(e, qualify))
			}
		}
	default:
		fmt.Fprintf(b, "%s %s\n", head, types.TypeString(u, qualify))
	}
	var methods []string
	for m := range named.Methods() {
		if !m.Exported() {
			continue
		}
		star := ""
		if _, ok := m.Signature().Recv().Type().(*types.Pointer); ok {
			star = "*"
		}
		methods = append(methods, fmt.Sprintf("\tmethod (%s%s) %s%s\n", star, obj.Name(), m.Name(), signature(m, qualify)))
	}
	slices.SortFunc(methods, func(a, b string) int { return strings.Compare(methodName(a), methodName(b)) })
	for _, m := range methods {
		b.WriteString(m)
	}
}

// methodName returns the part of a method line that sorts it: what follows the receiver.
func methodName(line string) string {
	_, name, _ := strings.Cut(line, ") ")
	return name
}

func signature(m *types.Func, qualify types.Qualifier) string {
	return strings.TrimPrefix(types.TypeString(m.Signature(), qualify), "func")
}

func typeParams(named *types.Named, qualify types.Qualifier) string {
	var params []string
	for p := range named.TypeParams().TypeParams() {
		params = append(params, p.Obj().Name()+" "+types.TypeString(p.Constraint(), qualify))
	}
	if len(params) == 0 {
		return ""
	}
	return "[" + strings.Join(params, ", ") + "]"
}
