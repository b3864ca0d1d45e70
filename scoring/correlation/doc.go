// Package correlation estimates and repairs correlation matrices of skills.
package correlation
