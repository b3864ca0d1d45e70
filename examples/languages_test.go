package examples_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// TestLanguages checks that the texts of the examples' own files are in both
// languages, but for those of one ladder that speaks English alone.
func TestLanguages(t *testing.T) {
	texts := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && (d.Name() == "testdata" || d.Name() == "publicladders" || d.Name() == "customladder") {
			return filepath.SkipDir
		}
		if filepath.Ext(path) != ".yaml" {
			return nil
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		var doc yaml.Node
		if err := yaml.Unmarshal(content, &doc); err != nil {
			return err
		}
		texts += bothLanguages(t, path, "", &doc)
		return nil
	})
	if err != nil || texts < 100 {
		t.Errorf("%d texts in all, %v", texts, err)
	}
}

// bothLanguages returns how many texts there are below a node of a file.
func bothLanguages(t *testing.T, path, key string, n *yaml.Node) (texts int) {
	said := make(map[string]string)
	for i := 0; n.Kind == yaml.MappingNode && i < len(n.Content); i += 2 {
		said[n.Content[i].Value] = n.Content[i+1].Value
		texts += bothLanguages(t, path, n.Content[i].Value, n.Content[i+1])
	}
	isText := strings.Contains(" name description title text why relation subject ideal ", " "+key+" ")
	switch {
	case n.Kind == yaml.MappingNode && (said["en"] != "" || said["ja"] != ""):
		texts++
		if said["en"] == "" || said["ja"] == "" {
			t.Errorf("%s:%d: %v is in one language", path, n.Line, said)
		}
	case n.Kind == yaml.ScalarNode && isText:
		t.Errorf("%s:%d: %s is in no language: %s", path, n.Line, key, n.Value)
	case n.Kind != yaml.MappingNode:
		for _, child := range n.Content {
			texts += bothLanguages(t, path, "", child)
		}
	}
	return texts
}
