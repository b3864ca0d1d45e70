package survey

import (
	"flag"
	"slices"
	"strconv"
	"strings"
)

// List is a flag that may be given again.
type List []string

// String returns the values, parted by commas.
func (l *List) String() string { return strings.Join(*l, ",") }

// Set adds a value.
func (l *List) Set(value string) error {
	*l = append(*l, value)
	return nil
}

// Number is a flag with a number that may be missing.
type Number struct {
	N     int
	Given bool
}

// String returns the number, "" when it was not given.
func (n *Number) String() string {
	if n == nil || !n.Given {
		return ""
	}
	return strconv.Itoa(n.N)
}

// Set sets the number.
func (n *Number) Set(value string) (err error) {
	n.N, err = strconv.Atoi(value)
	n.Given = true
	return err
}

// readings are the flags that say how to read a CSV file, each with the one form
// for which it is, or "" for all.
var readings = map[string]string{
	"form": "", "id": "", "comma": "", "keep-rest": "", "levels": "",
	"column": multi, "separator": multi, "skills": wide, "attributes": wide,
}

// Reads reports whether a flag says how to read a CSV file.
func Reads(flag string) bool {
	_, reads := readings[flag]
	return reads
}

// isEmpty reports whether a flag names nothing.
func isEmpty(value flag.Value) bool {
	if words, ok := value.(*List); ok {
		return slices.ContainsFunc(*words, func(word string) bool { return strings.Trim(word, ", \t") == "" })
	}
	return value.String() == ""
}

// Split returns the words of lists that are parted by commas.
func Split(lists []string) (words []string) {
	for _, list := range lists {
		for word := range strings.SplitSeq(list, ",") {
			if word = strings.TrimSpace(word); word != "" {
				words = append(words, word)
			}
		}
	}
	return words
}
